package fr.encharge.ideas.ideaboard;

import fr.encharge.ideas.idea.IdeaId;
import fr.encharge.ideas.idea.IdeaText;
import fr.encharge.ideas.words.Words;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.text.SealedText;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.text.TextPlace;
import fr.encharge.platform.text.WordMarks;
import java.util.List;

/** The marks that a card is found by: of the words of its title, none of which is kept. */
@FunctionalInterface
interface TitleMarks {

    /** None when the title is erased. */
    List<Long> of(AuthorityId authority, IdeaId id, SealedText title);

    static TitleMarks under(Sealer sealer, WordMarks marks) {
        return (authority, id, title) -> {
            String plain = sealer.open(new TextPlace(authority, id.value(), IdeaText.TITLE.field()), title);
            return plain == null
                    ? List.of()
                    : marks.of(authority, Words.of(plain).found());
        };
    }
}
