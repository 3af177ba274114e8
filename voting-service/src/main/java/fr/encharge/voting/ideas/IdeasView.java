package fr.encharge.voting.ideas;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeasView {

    @Bean
    static View viewOfIdeas() {
        return View.named(IdeasProjection.VIEW)
                .collection(IdeasProjection.KNOWN, new IndexModel(Indexes.ascending("authority", "campaign", "_id")))
                .followsTopic("ideas.ideas", IdeaProposed.class, IdeaWithdrawn.class, IdeaAnswered.class)
                .projectedBy(new IdeasProjection())
                .build();
    }
}
