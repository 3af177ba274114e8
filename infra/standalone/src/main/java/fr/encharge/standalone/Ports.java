package fr.encharge.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port that the gateway will listen on, looked at before anything else is started. */
final class Ports {

    private Ports() {}

    static int free(String address, int port) {
        var wanted = new InetSocketAddress(address, port);
        if (wanted.isUnresolved()) {
            throw new StartFailed("There is no address " + address + " here.", null);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(wanted);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailed(
                    "The port " + port + " on " + address + " cannot be taken: " + e.getMessage() + ".", e);
        }
    }
}
