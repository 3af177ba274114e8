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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drops a view, which then builds itself again; it asks the services behind the gateway, with the operator's secret. */
@Command(
        name = "rebuild",
        description = "Drops a view of the running platform, which then builds itself again from the events.")
final class Rebuild implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VIEW", description = "The view's name, as tally or ideaboard.")
    String view = "";

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!view.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new Failed(Encharge.USAGE, "'" + view + "' is no name of a view.");
        }
        RunFile running = data.running();
        List<String> rebuilding = new ArrayList<>();
        for (Map.Entry<String, String> service : running.services().entrySet()) {
            if (rebuilds(service.getKey(), URI.create(service.getValue()), running.operatorSecret())) {
                rebuilding.add(service.getKey());
            }
        }
        if (rebuilding.isEmpty()) {
            throw new Failed(Encharge.NO, "No service has a view '" + view + "'.");
        }
        spec.commandLine()
                .getOut()
                .println("The view " + view + " of " + String.join(" and ", rebuilding) + " is being built again.");
        return 0;
    }

    private boolean rebuilds(String service, URI address, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/internal/views/" + view + "/rebuild"))
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
