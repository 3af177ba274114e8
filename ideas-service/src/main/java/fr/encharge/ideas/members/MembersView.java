package fr.encharge.ideas.members;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembersView {

    @Bean("view.members")
    static View view() {
        return View.named(MembersProjection.VIEW)
                .collection(MembersProjection.STAYS)
                .followsTopic("directory.members", MemberJoined.class, MemberLeft.class)
                .projectedBy(new MembersProjection())
                .build();
    }
}
