package fr.encharge.engagement;

import fr.encharge.platform.contract.PublishedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublishedApiTest {

    @Test
    void everyOperationIsPublishedAndServed() throws IOException {
        PublishedApi.isServed("engagement.yaml", "fr.encharge.engagement");
    }
}
