package fr.encharge.platform.text;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The sealer of a service and the marks of its words; keys that a restored backup brought back are deleted again first. */
@AutoConfiguration
public class TextAutoConfiguration {

    @Bean
    Sealer sealer(MongoDatabase database) {
        Sealer sealer = new Sealer(database);
        sealer.eraseAgain();
        return sealer;
    }

    @Bean
    WordMarks wordMarks(MongoDatabase database) {
        return new WordMarks(database);
    }
}
