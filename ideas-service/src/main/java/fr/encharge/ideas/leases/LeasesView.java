package fr.encharge.ideas.leases;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeasesView {

    @Bean("view.leases")
    static View view() {
        return View.named(LeasesProjection.VIEW)
                .collection(LeasesProjection.RUNNING, new IndexModel(Indexes.ascending(LeasesProjection.UNTIL)))
                .followsLog()
                .projectedBy(new LeasesProjection())
                .build();
    }
}
