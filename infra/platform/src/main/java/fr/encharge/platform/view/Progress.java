package fr.encharge.platform.view;

import org.bson.Document;

/**
 * How far something has followed one source: a log, or a partition of a topic.
 *
 * @param topicId the topic's own id, which changes when a topic is made again; empty for a log
 * @param offset where to read on in the partition: the record below it is the last one handled
 * @param sequence the sequence of the record below the offset
 * @param position the position of the log up to which everything is in
 * @param partitions how many partitions the source has
 */
record Progress(String topicId, long offset, long sequence, long position, int partitions) {

    static Progress ofLog(long position) {
        return new Progress("", 0, 0, position, 1);
    }

    static Progress of(Document document) {
        return new Progress(
                document.getString("topicId"),
                number(document, "offset"),
                number(document, "sequence"),
                number(document, "position"),
                (int) number(document, "partitions"));
    }

    Document toDocument() {
        return new Document("topicId", topicId)
                .append("offset", offset)
                .append("sequence", sequence)
                .append("position", position)
                .append("partitions", partitions);
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
