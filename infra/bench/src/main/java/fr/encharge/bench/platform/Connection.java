package fr.encharge.bench.platform;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept HTTP/1.1 connection, blocking, with next to no cost of its own: a load generator on the same cores must not
 * take them from whom it measures. It knows what our gateway sends: a length or chunks, never both, no trailers.
 */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 120_000;

    private final String host;
    private final Socket socket;
    private final InputStream in;

    /**
     * @param position the value of {@code Encharge-Position}, empty if there is none
     */
    record Reply(int status, String position, String body) {}

    Connection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        host = "localhost:" + port;
    }

    /**
     * @param headers whole lines, each with its end
     * @param json in ASCII
     */
    Reply send(String method, String path, String token, String headers, @Nullable String json) throws IOException {
        return send(method, path, token, headers, "application/json", json);
    }

    /** @param text in ASCII, of that media type */
    Reply send(String method, String path, String token, String headers, String type, @Nullable String text)
            throws IOException {
        String body = text == null ? "" : text;
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token + "\r\n"
                + headers
                + (text == null ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n")
                + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return read();
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        String position = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "encharge-position" -> position = value;
                default -> {}
            }
        }
        return new Reply(status, position, chunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    /** Characters on the edge of two chunks may be broken: nobody here looks at more than digits. */
    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the gateway has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
