package fr.encharge.standalone.commandline;

import fr.encharge.standalone.Settings;
import picocli.CommandLine.Option;

/** How a platform on this machine is to run; for every command that starts one. */
final class PlatformOptions {

    enum Durability {
        fsync,
        os
    }

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port of the gateway, the only one that others reach (default: 8080).")
    int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address that the gateway listens on; 0.0.0.0 for all (default: 127.0.0.1).")
    String address = "127.0.0.1";

    @Option(
            names = "--durability",
            paramLabel = "fsync|os",
            defaultValue = "fsync",
            description = {
                "fsync: what was acknowledged survives a power cut (default).",
                "os: it survives the end of the process only, and is faster."
            })
    Durability durability = Durability.fsync;

    Settings applyTo(Settings settings) {
        return settings.withPort(port).withAddress(address).withFsync(durability == Durability.fsync);
    }
}
