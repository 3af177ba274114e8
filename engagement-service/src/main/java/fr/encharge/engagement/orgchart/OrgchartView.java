package fr.encharge.engagement.orgchart;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrgchartView {

    @Bean
    static View viewOfOrgchart() {
        return OrgchartProjection.view();
    }
}
