package fr.encharge.standalone.commandline;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A campaign's name in addresses: as given, or made of a file's name. */
final class CampaignName {

    private static final String SHAPE = "[a-z0-9](-?[a-z0-9]){0,59}";

    private CampaignName() {}

    static String of(@Nullable String given, Path file) {
        String name = given == null ? of(file) : given;
        if (!name.matches(SHAPE)) {
            throw new Failed(
                    Encharge.USAGE,
                    "'" + name
                            + "' cannot name a campaign: use --campaign with 1 to 60 of a-z, 0-9 and single hyphens.");
        }
        return name;
    }

    private static String of(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
