package fr.encharge.gateway.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All files there are, in memory: they are few and small, and no path that is asked for is ever looked up on a disk. Where
 * the web application was not built there is none.
 */
@Component
class SiteFiles {

    private static final String HIDDEN = "/.";

    private final Map<String, SiteFile> files;

    SiteFiles(@Value("${encharge.gateway.web:classpath:/encharge-web/}") String location) {
        Map<String, byte[]> contents = read(location);
        this.files = contents.keySet().stream()
                .filter(path -> !path.endsWith(".br") && !path.endsWith(".gz") && !path.contains(HIDDEN))
                .collect(Collectors.toUnmodifiableMap(path -> path, path -> SiteFile.of(path, contents)));
    }

    @Nullable SiteFile at(String path) {
        return files.get(path);
    }

    private static Map<String, byte[]> read(String location) {
        var resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> contents = new HashMap<>();
        try {
            String root = resolver.getResource(location).getURL().toString();
            for (Resource resource : resolver.getResources(location + "**")) {
                if (resource.isReadable()) {
                    String path = resource.getURL().toString().substring(root.length() - 1);
                    contents.put(URLDecoder.decode(path, StandardCharsets.UTF_8), resource.getContentAsByteArray());
                }
            }
            return contents;
        } catch (FileNotFoundException notBuilt) {
            return Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The web application cannot be read.", unreadable);
        }
    }
}
