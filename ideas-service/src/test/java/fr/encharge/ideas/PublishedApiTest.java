package fr.encharge.ideas;

import fr.encharge.platform.contract.PublishedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublishedApiTest {

    @Test
    void everyOperationIsPublishedAndServed() throws IOException {
        PublishedApi.isServed("ideas.yaml", "fr.encharge.ideas");
    }
}
