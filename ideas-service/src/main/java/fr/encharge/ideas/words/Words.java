package fr.encharge.ideas.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words that carry a text: not « le, de, pour », and without case, accents and endings. They are terms such as an
 * index has: {@code =velo} for a word, {@code ^vel} for a beginning.
 */
public final class Words {

    private static final int MOST_SOUGHT = 10;
    private static final Analyzer FRENCH = new FrenchWords();

    private final List<Word> words;

    private Words(List<Word> words) {
        this.words = List.copyOf(words);
    }

    public static Words of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = FRENCH.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = term.toString();
                boolean begun = offset.endOffset() == text.length();
                tokens.incrementToken();
                words.add(new Word(written, term.toString(), begun));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Words(words);
    }

    /** All that the text is found by. */
    public List<String> found() {
        return words.stream()
                .flatMap(word -> word.found().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a text must be found by, all of it, if this is sought: the longest first, since it is the rarest. */
    public List<String> sought() {
        return longestFirst(words.stream().map(Word::sought));
    }

    /** The words as wholes, the longest first. */
    public List<String> wholes() {
        return longestFirst(words.stream().map(Word::whole));
    }

    private static List<String> longestFirst(Stream<String> terms) {
        return terms.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_SOUGHT)
                .toList();
    }
}
