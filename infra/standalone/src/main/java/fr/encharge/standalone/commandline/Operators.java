package fr.encharge.standalone.commandline;

import fr.encharge.standalone.state.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the services behind the gateway for what only an operator may, with the operator's secret. */
final class Operators {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Operators() {}

    /**
     * Asks each service, since only it knows whether it has such a view.
     *
     * @param path behind {@code /internal/views/}
     * @return the services that did it
     */
    static List<String> post(RunFile running, String path) throws IOException, InterruptedException {
        List<String> done = new ArrayList<>();
        for (Map.Entry<String, String> service : running.services().entrySet()) {
            URI address = URI.create(service.getValue()).resolve("/internal/views/" + path);
            if (does(service.getKey(), address, running.operatorSecret())) {
                done.add(service.getKey());
            }
        }
        return done;
    }

    static void requireName(String view) {
        if (!view.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new Failed(Encharge.USAGE, "'" + view + "' is no name of a view.");
        }
    }

    private static boolean does(String service, URI address, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Encharge-Operator", secret)
                .POST(BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        if (status / 100 != 2 && status != 404) {
            throw new Failed(Encharge.NO, "The service " + service + " answers " + status + ".");
        }
        return status != 404;
    }
}
