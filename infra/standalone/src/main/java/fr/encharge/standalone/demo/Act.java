package fr.encharge.standalone.demo;

import fr.encharge.standalone.client.Call;
import fr.encharge.standalone.client.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request that one person makes at one moment. Made twice, each changes nothing more. */
sealed interface Act {

    Moment at();

    /** Whose login; those of one person are made one after the other. */
    String who();

    void playOn(Stage stage) throws Refused;

    /** The staff file of that day: some agents come, move or leave. */
    record StaffFile(Moment at, String who, String csv) implements Act {

        @Override
        public void playOn(Stage stage) throws Refused {
            stage.everybodySees(stage.send(who, Call.csv("/api/v1/directory/import", csv)));
        }
    }

    record Opening(Campaign campaign) implements Act {

        @Override
        public Moment at() {
            return campaign.opened();
        }

        @Override
        public String who() {
            return campaign.steward();
        }

        @Override
        public void playOn(Stage stage) throws Refused {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("title", campaign.title());
            body.put("sponsor", campaign.sponsor());
            body.put("opensAt", stage.days().instant(campaign.opened()).toString());
            body.put("closesAt", stage.days().instant(campaign.closes()).toString());
            body.put("rule", campaign.rule());
            body.put("answerPromiseDays", campaign.promise());
            stage.everybodySees(stage.send(who(), Call.put("/api/v1/campaigns/" + campaign.slug(), body)));
        }
    }

    record Proposal(Idea idea) implements Act {

        @Override
        public Moment at() {
            return idea.at();
        }

        @Override
        public String who() {
            return idea.author();
        }

        @Override
        public void playOn(Stage stage) throws Refused {
            Map<String, Object> body = new LinkedHashMap<>();
            if (idea.campaign() != null) {
                body.put("campaign", idea.campaign());
            }
            body.put("title", idea.title());
            body.put("irritant", idea.irritant());
            body.put("proposal", idea.proposal());
            body.put("expectedEffect", idea.effect());
            body.put("category", idea.category());
            Call call = Call.post("/api/v1/ideas", body).with(Stage.IDEMPOTENCY_KEY, idea.key());
            stage.isThere(idea, stage.send(who(), call));
        }
    }

    /** @param number of the step in the idea's story */
    record Doing(Idea idea, int number, Step step) implements Act {

        @Override
        public Moment at() {
            return step.at();
        }

        @Override
        public String who() {
            return step.who();
        }

        @Override
        public void playOn(Stage stage) throws Refused {
            String path = stage.path(idea);
            Map<String, Object> body = step.body(stage.days(), stage::agentId);
            String where = path + "/" + step.what().path();
            Call call = step.what() == Deed.CLAIMS ? Call.put(where, body) : Call.post(where, body);
            call = call.with(Stage.IDEMPOTENCY_KEY, idea.key() + "-" + number);
            if (step.what().asSeen()) {
                String seen = stage.send(who(), Call.get(path), idea)
                        .headers()
                        .firstValue("ETag")
                        .orElse("");
                call = call.with("If-Match", seen);
            }
            stage.moved(idea, stage.send(who(), call, idea));
        }
    }

    record Casting(Vote vote) implements Act {

        @Override
        public Moment at() {
            return vote.at();
        }

        @Override
        public String who() {
            return vote.voter();
        }

        @Override
        public void playOn(Stage stage) throws Refused {
            Call call = Call.put(stage.path(vote.idea()) + "/vote", Map.of("choice", "for"));
            stage.send(who(), call, vote.idea());
        }
    }

    record Filling(Moment at, String who, String campaign, List<Idea> ideas) implements Act {

        @Override
        public void playOn(Stage stage) throws Refused {
            List<Map<String, String>> choices = ideas.stream()
                    .map(idea -> Map.of("idea", stage.ideaId(idea), "choice", "for"))
                    .toList();
            Call call = Call.put("/api/v1/campaigns/" + campaign + "/ballot", Map.of("choices", choices));
            stage.send(who, call, ideas.toArray(Idea[]::new));
        }
    }
}
