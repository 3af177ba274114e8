package fr.encharge.standalone.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** {@code operator-secret}: opens the internal doors of services that outlive the process which made it. */
public final class OperatorSecret {

    private OperatorSecret() {}

    public static String openOrCreate(Path directory) {
        Path file = directory.resolve("operator-secret");
        if (!Files.exists(file)) {
            PrivateFile.write(file, UUID.randomUUID().toString());
        }
        return PrivateFile.read(file).strip();
    }
}
