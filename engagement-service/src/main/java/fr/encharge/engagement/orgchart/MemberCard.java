package fr.encharge.engagement.orgchart;

import fr.encharge.engagement.membership.Roles;
import fr.encharge.engagement.membership.Stay;
import fr.encharge.engagement.membership.Stays;
import fr.encharge.engagement.unit.UnitId;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Where an agent belongs and has belonged, and in which roles. */
public record MemberCard(AgentId agent, Stays stays, Roles roles) {

    static MemberCard of(Document document) {
        List<Role> roles = document.getList("roles", String.class, List.of()).stream()
                .map(Role::valueOf)
                .toList();
        return new MemberCard(
                new AgentId(document.getString("agent")),
                stays(document.get("stays", new Document())),
                new Roles(roles));
    }

    private static Stays stays(Document byFirstDay) {
        return new Stays(new TreeMap<>(byFirstDay)
                .entrySet().stream()
                        .map(stay -> stay(stay.getKey(), (Document) stay.getValue()))
                        .toList());
    }

    private static Stay stay(String from, Document stay) {
        return new Stay(new UnitId(stay.getString("unit")), LocalDate.parse(from), day(stay.getString("until")));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
