package fr.encharge.platform.web;

import fr.encharge.platform.rule.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page of a list: how many items, and the link to the next page (RFC 8288). */
public final class Page {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private Page() {}

    /** @throws InvalidValue unless it lies between 1 and 100; 20 when absent */
    public static int limit(@Nullable Integer asked) {
        InvalidValue.unless(asked == null || asked >= 1 && asked <= MOST, "limit", "between 1 and " + MOST);
        return asked == null ? USUAL : asked;
    }

    /** {@code Link} to the page after the cursor, as a path of the current request; no header when there is none. */
    public static HttpHeaders linkToNext(@Nullable Cursor next) {
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            String query = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next.toString())
                    .build()
                    .toUri()
                    .getRawQuery();
            String path = ServletUriComponentsBuilder.fromCurrentRequest()
                    .build()
                    .toUri()
                    .getRawPath();
            headers.set(HttpHeaders.LINK, "<" + path + "?" + query + ">; rel=\"next\"");
        }
        return headers;
    }
}
