package fr.encharge.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The town as its files tell it. */
record Fontbrune(Town town, List<Campaign> campaigns, List<Idea> ideas) {

    private static final List<String> IDEAS = List.of("boite-a-idees", "une-heure-par-semaine", "batiments-sobres");
    private static final JsonMapper VALUES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private record Campaigns(List<Campaign> campaigns) {}

    private record Ideas(@Nullable String campaign, List<Idea> ideas) {}

    static Fontbrune read() {
        List<Idea> ideas = new ArrayList<>();
        for (String file : IDEAS) {
            Ideas read = read("ideas/" + file, Ideas.class);
            read.ideas().forEach(idea -> ideas.add(idea.in(read.campaign())));
        }
        return new Fontbrune(
                read("town", Town.class), read("campaigns", Campaigns.class).campaigns(), ideas);
    }

    Campaign campaign(String slug) {
        return campaigns.stream()
                .filter(campaign -> campaign.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no campaign " + slug));
    }

    private static <T> T read(String name, Class<T> as) {
        try (InputStream file = Fontbrune.class.getResourceAsStream("/demo/" + name + ".yml")) {
            Object values = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
            return VALUES.convertValue(values, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
