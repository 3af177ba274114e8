package fr.encharge.voting.members;

import fr.encharge.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembersView {

    @Bean
    static View viewOfMembers() {
        return View.named(MembersProjection.VIEW)
                .collection(MembersProjection.KNOWN)
                .followsTopic("directory.members", MemberJoined.class, MemberLeft.class)
                .projectedBy(new MembersProjection())
                .build();
    }
}
