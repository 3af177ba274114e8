package fr.encharge.standalone.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has become of an idea after the steps told so far, and whether the next one could have happened. */
final class Course {

    enum Stage {
        WAITING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        OFFERED,
        IN_CHARGE,
        HANDING_OVER,
        DONE
    }

    private final Idea idea;
    private Stage stage = Stage.WAITING;
    private boolean answered;
    private boolean helpAsked;
    private boolean handedOver;
    private @Nullable String holder;
    private @Nullable String asked;
    private Moment until = Moment.parse("0");

    private Course(Idea idea) {
        this.idea = idea;
    }

    static Course of(Idea idea) {
        Course course = new Course(idea);
        idea.story().forEach(course::take);
        return course;
    }

    Stage stage() {
        return stage;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isHelpAsked() {
        return helpAsked;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    boolean isOpen() {
        return stage != Stage.DECLINED && stage != Stage.WITHDRAWN && stage != Stage.DONE;
    }

    @Nullable String holder() {
        return holder;
    }

    Moment until() {
        return until;
    }

    private void take(Step step) {
        boolean held = holder != null;
        check(isOpen(), step, "comes after the end");
        check(!held || step.at().isBefore(until), step, "comes after the lease");
        switch (step.what()) {
            case ACCEPTS, DECLINES -> answer(step);
            case CLAIMS -> {
                check(!held && asked == null, step, "claims what is taken");
                hold(step.who(), step);
            }
            case ASSIGNS -> {
                check(!held, step, "assigns what is held");
                asked = step.to();
                until = ahead(step);
                stage = Stage.OFFERED;
            }
            case TAKES_ON -> {
                check(step.who().equals(asked), step, "was not asked");
                handedOver |= held;
                holder = asked;
                asked = null;
                stage = Stage.IN_CHARGE;
            }
            case REFUSES -> {
                check(step.who().equals(asked), step, "was not asked");
                asked = null;
                stage = held ? Stage.IN_CHARGE : Stage.ACCEPTED;
            }
            case OFFERS -> {
                isHolder(step);
                asked = step.to();
                stage = Stage.HANDING_OVER;
            }
            case RENEWS -> {
                isHolder(step);
                until = ahead(step);
            }
            case NOTES -> isHolder(step);
            case ASKS_HELP -> {
                isHolder(step);
                helpAsked = true;
            }
            case RELEASES -> {
                isHolder(step);
                holder = null;
                stage = Stage.ACCEPTED;
            }
            case COMPLETES -> {
                isHolder(step);
                holder = null;
                stage = Stage.DONE;
            }
            case WITHDRAWS -> {
                check(step.who().equals(idea.author()) && !answered, step, "may not withdraw it");
                stage = Stage.WITHDRAWN;
            }
        }
    }

    private void answer(Step step) {
        check(!answered && step.text() != null, step, "answers once, with reasons");
        answered = true;
        if (step.what() == Deed.DECLINES) {
            stage = Stage.DECLINED;
        } else if (stage == Stage.WAITING) {
            stage = Stage.ACCEPTED;
        }
    }

    private void hold(@Nullable String by, Step step) {
        holder = by;
        until = ahead(step);
        stage = Stage.IN_CHARGE;
    }

    private Moment ahead(Step step) {
        Moment day = Objects.requireNonNull(step.until(), idea.key());
        check(day.day() > step.at().day(), step, "is for a day ahead");
        return day;
    }

    private void isHolder(Step step) {
        check(step.who().equals(holder), step, "is not in charge");
    }

    private void check(boolean holds, Step step, String otherwise) {
        if (!holds) {
            throw new AssertionError(idea.key() + ": " + step.who() + " " + step.what() + " " + otherwise);
        }
    }
}
