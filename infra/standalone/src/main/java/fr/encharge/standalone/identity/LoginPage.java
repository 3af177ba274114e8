package fr.encharge.standalone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The form at which people sign in: French unless their browser asks for English, without a script. */
@Controller
class LoginPage {

    static final String PATH = "/login";
    static final String STYLE = "/login.css";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private record Words(
            String language, String title, String login, String password, String needed, String wrong, String slogan) {}

    private static final Words FRENCH = new Words(
            "fr",
            "Se connecter",
            "Identifiant",
            "Mot de passe",
            "Les deux champs sont obligatoires.",
            "Identifiant ou mot de passe incorrect.",
            "Des idées du terrain, quelqu’un en charge, une réponse.");

    private static final Words ENGLISH = new Words(
            "en",
            "Sign in",
            "Login",
            "Password",
            "Both fields are required.",
            "Wrong login or password.",
            "Ideas from the ground, somebody in charge, an answer.");

    private final String template = text("login.html");
    private final String style = text("login.css");

    @GetMapping(PATH)
    @ResponseBody
    ResponseEntity<String> form(
            HttpServletRequest request, CsrfToken csrf, @RequestParam(required = false) String error) {
        Words words = words(request);
        String page = template.replace("{language}", words.language())
                .replace("{title}", words.title())
                .replace("{slogan}", words.slogan())
                .replace("{error}", error == null ? "" : "<p role=\"alert\">" + words.wrong() + "</p>")
                .replace("{login}", words.login())
                .replace("{password}", words.password())
                .replace("{needed}", words.needed())
                .replace("{csrf}", csrf.getToken());
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }

    @GetMapping(STYLE)
    @ResponseBody
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .body(style);
    }

    private static Words words(HttpServletRequest request) {
        boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        Locale first = request.getLocale();
        return asks && first.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("identity/" + name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
