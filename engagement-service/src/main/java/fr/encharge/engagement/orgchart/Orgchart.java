package fr.encharge.engagement.orgchart;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.event.Positions;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Documents;
import fr.encharge.platform.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The organisation charts as the view keeps them. */
@Component
public class Orgchart {

    private final Views views;
    private final AuthorityDocuments units;
    private final AuthorityDocuments members;

    Orgchart(Views views) {
        this.views = views;
        this.units = views.documents(OrgchartProjection.VIEW, OrgchartProjection.UNITS);
        this.members = views.documents(OrgchartProjection.VIEW, OrgchartProjection.MEMBERS);
    }

    /** Every unit that the authority has or had, by code: a chart is shown whole. */
    public List<UnitCard> units(AuthorityId authority) {
        List<UnitCard> all = new ArrayList<>();
        List<Document> page;
        do {
            String last = all.isEmpty() ? "" : all.get(all.size() - 1).code().value();
            page = units.of(authority).find(gt("code", last), ascending("code"), Documents.MOST);
            page.stream().map(UnitCard::of).forEach(all::add);
        } while (page.size() == Documents.MOST);
        return all;
    }

    public Optional<UnitCard> unit(AuthorityId authority, UnitId unit) {
        return units.of(authority)
                .findOne(unit.value())
                .filter(found -> found.containsKey("code"))
                .map(UnitCard::of);
    }

    /** What is known of these agents; nothing of those who never belonged to a unit. */
    public Map<AgentId, MemberCard> members(AuthorityId authority, Collection<AgentId> agents) {
        List<String> ids = agents.stream().map(AgentId::value).distinct().toList();
        Map<AgentId, MemberCard> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i += Documents.MOST) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + Documents.MOST));
            members.of(authority)
                    .find(and(in("agent", some), exists("stays")), ascending("agent"), Documents.MOST)
                    .forEach(document -> {
                        MemberCard member = MemberCard.of(document);
                        found.put(member.agent(), member);
                    });
        }
        return found;
    }

    /** The position of the directory's log that all of this is true at. */
    public long position(String log) {
        return views.position(OrgchartProjection.VIEW, log);
    }

    public void await(Positions positions) {
        views.await(OrgchartProjection.VIEW, positions);
    }
}
