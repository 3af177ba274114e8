package fr.encharge.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** The HTTP edge of a service. */
@AutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemAdvice.class, SecurityConfiguration.class})
public class WebAutoConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestParameters());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, WebAutoConfiguration::day);
    }

    /** A day of ISO 8601, in a year that the dates of a store hold as calendars count it. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("not in a year of four digits");
        }
        return day;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Bodies are read strictly: what a client misspells must not be dropped in silence. */
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return json -> json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL));
    }

    @Bean
    FilterRegistrationBean<ArrivalFilter> arrivalFilter(Clock clock) {
        FilterRegistrationBean<ArrivalFilter> filter = new FilterRegistrationBean<>(new ArrivalFilter(clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WholeAnswers> wholeAnswers() {
        FilterRegistrationBean<WholeAnswers> filter = new FilterRegistrationBean<>(new WholeAnswers());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** As Spring's own, without a pattern for each letter of a token at each of its readings. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(WebAutoConfiguration::isText);
        return firewall;
    }

    private static boolean isText(String value) {
        return value.codePoints()
                .allMatch(letter -> letter == '\t' || Character.isDefined(letter) && !Character.isISOControl(letter));
    }

    @Bean
    Problems problems(@Value("${encharge.service}") String service) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("platform-problems", service + "-problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return new Problems(texts);
    }
}
