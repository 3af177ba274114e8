package fr.encharge.voting;

import fr.encharge.platform.contract.PublishedApi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublishedApiTest {

    @Test
    void everyOperationIsPublishedAndServed() throws IOException {
        PublishedApi.isServed("voting.yaml", "fr.encharge.voting");
    }
}
