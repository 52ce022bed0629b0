package org.parley.publication;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.Phase;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.publication.PublishedRecord.*;
import org.parley.shared.LocalizedText;

/** A normal round: ten delegations and an organisation, six principles, some votes, some messages. */
final class Fixture {
  static final Instant PUBLISHED = Instant.parse("2026-11-23T14:20:07Z");
  static final List<String> COUNTRIES = List.of("AM", "BY", "CN", "IN", "IR", "KZ", "KG", "RU", "TJ", "UZ");
  private static final Instant AT = Instant.parse("2026-11-21T09:30:00Z");
  private static final List<String> GRADES = List.of("supports", "supports-with-comments", "supports", "supports-with-reservation",
      "supports",
      "under-study", "supports", "concerns", "supports", "cannot-support", "supports", "objects", "supports-with-comments");
  private static final LocalizedText ARTICLE = text(
      "Participants inform one another, in good time, of measures that could affect the security of another. At the request of any "
        + "participant, "
          + "consultations are held within ten days, at the level that the parties choose.",
      "Участники заблаговременно информируют друг друга о мерах, способных затронуть безопасность другого участника. По просьбе "
        + "любого участника "
          + "консультации проводятся в течение десяти дней на том уровне, который выберут стороны.",
      "各参加方应及时相互通报可能影响他方安全的措施。应任何参加方请求，应在十日内按各方选定的级别举行磋商。");

  private Fixture() {}

  static LocalizedText text(String en, String ru, String zh) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("en", en);
    texts.put("ru", ru);
    texts.put("zh", zh);
    return new LocalizedText(texts);
  }

  static PublishedRecord record() {
    return new PublishedRecord("ESF/2026/R.1", 1, Optional.empty(), PUBLISHED, "A. Chair", consultation(), round(), new Entries(1, 1204),
        delegations(),
        principles(), positions(), provisions(), decisions(), discussions());
  }

  static PublishedRecord corrected(PublishedRecord record, int version, LocalizedText reason) {
    return new PublishedRecord(record.symbol(), version, Optional.of(reason), PUBLISHED.plusSeconds(86_400), record.publishedBy(),
        record.consultation(),
        record.round(), record.journal(), record.delegations(), record.principles(), record.positions(), record.provisions(),
            record.decisions(),
        record.discussions());
  }

  static RecordSummary summary(PublishedRecord record) {
    return new RecordSummary(record.symbol(), record.version(), record.consultation().title(), record.consultation().slug(),
        record.publishedAt(),
        record.correction(), "/records/" + record.symbol());
  }

  private static Consulted consultation() {
    return new Consulted("eurasian-security", "ESF",
        text("Consultations on a security framework for Eurasia", "Консультации о системе безопасности в Евразии", "欧亚安全框架磋商"),
        text("A forum of interested countries, without heavy organisational obligations. Experts examine the principles on which a "
          + "common and indivisible "
            + "security could rest, test formats of co-operation on particular issues, and let experience show which of them deserve "
              + "to become permanent.",
            "Форум заинтересованных стран без обременительных организационных обязательств. Эксперты рассматривают принципы, на "
              + "которых может строиться "
                + "общая и неделимая безопасность, опробуют форматы взаимодействия по отдельным вопросам и на опыте определяют, какие "
                  + "из них достойны "
                + "стать постоянными.",
            "由有关国家参加的论坛，不附带繁重的组织义务。专家们研究共同且不可分割的安全所依据的原则，就具体问题试行合作形式，并以实践检验哪些形式应成为常设机制。"),
        List.of("en", "ru", "zh"));
  }

  private static HeldRound round() {
    List<Opened> phases = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      phases.add(new Opened(phase, phase == Phase.PUBLISHED ? PUBLISHED : AT.plusSeconds(3_600L * phase.ordinal())));
    }
    return new HeldRound("R1", text("First round", "Первый раунд", "第一轮"), phases);
  }

  private static List<Delegated> delegations() {
    List<Delegated> delegations = new ArrayList<>();
    for (String country : COUNTRIES) {
      Map<String, String> names = new LinkedHashMap<>();
      for (String language : List.of("en", "ru", "zh")) {
        names.put(language, new ULocale("und", country).getDisplayCountry(ULocale.forLanguageTag(language)));
      }
      delegations.add(new Delegated(country, new LocalizedText(names), Optional.of(country), Standing.PARTICIPANT, true, false));
    }
    delegations.add(new Delegated("SCO", text("Shanghai Cooperation Organisation", "Шанхайская организация сотрудничества", "上海合作组织"),
        Optional.empty(), Standing.ORGANISATION, true, false));
    return delegations;
  }

  private static List<Upheld> principles() {
    List<Upheld> principles = new ArrayList<>();
    List<LocalizedText> titles = List.of(text("Shared responsibility and non-dominance", "Разделение ответственности и недоминирование",
        "责任共担与不搞主导"),
        text("Equal and indivisible security", "Равная и неделимая безопасность", "平等且不可分割的安全"),
        text("Sovereign equality in fact", "Суверенное равенство на деле", "切实的主权平等"),
        text("Multidimensional security", "Многомерность безопасности", "多维安全"),
        text("Openness", "Открытость", "开放"), text("Gradual institutionalisation", "Постепенная институционализация", "逐步机制化"));
    for (int i = 0; i < titles.size(); i++) {
      principles.add(new Upheld("P" + (i + 1), titles.get(i), text(
          "The framework rests on the interaction of several players. Responsibility is shared, and no participant, by itself or with "
            + "its allies, dominates.",
          "Система опирается на взаимодействие нескольких участников. Ответственность распределена, и ни один участник не доминирует "
            + "над решениями остальных.",
          "框架建立在多方互动之上。责任由各方共担，任何一方无论单独还是与其盟友一道，均不主导其他方的决定。")));
    }
    return principles;
  }

  private static List<Stated> positions() {
    List<Stated> positions = new ArrayList<>();
    int n = 0;
    for (String country : COUNTRIES) {
      for (int p = 1; p <= 6; p++, n++) {
        Optional<Words> words = n % 3 == 0 ? Optional.of(n % 2 == 0
            ? new Words("en", "We support the principle, and would add that consultation has to come before a measure and not after it.")
            : new Words("ru", "Поддерживаем принцип и предлагаем уточнить порядок консультаций и сроки.")) : Optional.empty();
        if (n % 17 != 4) {
          positions.add(new Stated("P" + p, country, GRADES.get(n % GRADES.size()), words, AT));
        }
      }
    }
    return positions;
  }

  private static List<Tabled> provisions() {
    LocalizedText title = text("Information and consultation", "Информирование и консультации", "通报与磋商");
    return List.of(new Tabled("1", title, ARTICLE, 3, "adopted", Optional.empty(), Optional.of("KZ"), Role.HEAD, AT, amendments(title), List.of(), List.of()),
        new Tabled("2", text("Settlement of disputes", "Урегулирование споров", "争端解决"),
            text("Disputes are settled by the parties, by means that they choose.",
            "Споры разрешаются сторонами теми средствами, которые они выберут.", "争端由当事各方以其选定的方式解决。"), 1, "draft", Optional.empty(), Optional.empty(),
                Role.CHAIR, AT, List.of(), List.of(), List.of()));
  }

  /** One adopted, one that it excluded, one withdrawn. */
  private static List<Proposed> amendments(LocalizedText title) {
    LocalizedText days = text("Consultations are held within twenty days.", "Консультации проводятся в течение двадцати дней.", "应在二十日内举行磋商。");
    return List.of(
        new Proposed(1, List.of("RU", "CN"), 1, title, ARTICLE, Optional.empty(), Optional.of("Thirty days are too long."), "adopted", Optional.empty(), Optional.of(2L),
            Optional.empty(), List.of(), AT),
        new Proposed(2, List.of("IN"), 1, title, days, Optional.empty(), Optional.empty(), "not-put", Optional.of(1), Optional.empty(), Optional.empty(), List.of(), AT),
        new Proposed(3, List.of("UZ"), 2, title, days, Optional.empty(), Optional.empty(), "withdrawn", Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), AT));
  }

  private static List<Decision> decisions() {
    List<String> choices = List.of("yes", "no", "yes", "yes", "abstain", "yes", "yes", "no", "yes", "not-participating");
    List<Vote> votes = new ArrayList<>();
    List<Vote> noObjection = new ArrayList<>();
    for (int i = 0; i < COUNTRIES.size(); i++) {
      votes.add(new Vote(COUNTRIES.get(i), choices.get(i)));
      noObjection.add(new Vote(COUNTRIES.get(i), i == 4 ? "object" : i == 9 ? "absent" : "not-participating"));
    }
    PutToTheVote article = new PutToTheVote(new Subject("provision", "1"), Optional.of(3L), text("Information and consultation",
        "Информирование и консультации", "通报与磋商"),
        ARTICLE);
    return List.of(
        new Decision(1, text("Shall provision 1 be adopted as revised?", "Принять ли положение 1 в пересмотренной редакции?",
            "是否通过经修订的条款 1？"),
            Optional.of(article), "recorded", new Rule("two-thirds", text("Two-thirds of the members present and voting.",
                "Две трети присутствующих и участвующих в голосовании.", "出席并参加表决成员的三分之二。")),
            Optional.of(AT), Optional.of(AT.plusSeconds(600)), new Tally(6, 2, 1, 0, 1, 0, 10),
            new Outcome(true, true, "adopted", Optional.of(6L), text("Adopted: 6 of 8 present and voting, 6 needed.",
                "Принято: 6 из 8 присутствующих и участвующих в голосовании, требовалось 6.", "通过：出席并参加表决的 8 个成员中 6 票赞成，需要 6 票。")), votes,
            Optional.empty(), Optional.empty(), List.of(new Declared("formal-reservation", false, List.of(COUNTRIES.get(0), COUNTRIES.get(3)),
                new Words("en", "Without prejudice to existing treaties."), AT.plusSeconds(700)))),
        new Decision(2, text("May the next round be held in spring?", "Провести ли следующий раунд весной?", "下一轮是否在春季举行？"),
            Optional.empty(),
            "no-objection", new Rule("consensus", text("Nobody objects when the chair asks.",
                "Никто не возражает на вопрос председателя.", "主席征询时无人反对。")),
            Optional.of(AT), Optional.of(AT.plusSeconds(900)), new Tally(0, 0, 0, 1, 8, 1, 10),
            new Outcome(false, true, "objected", Optional.empty(), text("Not adopted: one delegation objects.",
                "Не принято: одна делегация возражает.",
                "未通过：有一个代表团反对。")), noObjection, Optional.empty(), Optional.empty(), List.of()));
  }

  /** The same round with one vote alone. */
  static PublishedRecord voted(Decision decision) {
    PublishedRecord record = record();
    return new PublishedRecord(record.symbol(), 1, record.correction(), record.publishedAt(), record.publishedBy(), record.consultation(), record.round(),
        record.journal(), record.delegations(), record.principles(), record.positions(), record.provisions(), List.of(decision), List.of());
  }

  /** The same round, with a division of its first provision. */
  static PublishedRecord divided(Divided division) {
    Tabled whole = record().provisions().get(0);
    Tabled provision = new Tabled(whole.number(), whole.title(), whole.text(), whole.version(), whole.status(), whole.reason(), whole.delegation(), whole.role(),
        whole.at(), List.of(), List.of(division), List.of());
    return with(provision);
  }

  /** The same round, with one provision alone. */
  static PublishedRecord with(Tabled provision) {
    PublishedRecord record = record();
    return new PublishedRecord(record.symbol(), 1, record.correction(), record.publishedAt(), record.publishedBy(), record.consultation(), record.round(),
        record.journal(), record.delegations(), record.principles(), record.positions(), List.of(provision), List.of(), List.of());
  }

  private static List<Discussion> discussions() {
    List<Said> messages = new ArrayList<>();
    long[] seq = {400};
    for (int i = 0; i < 12; i++) {
      String text = i % 3 == 0
          ? "Согласны. Предлагаем **срок в десять дней**." : "Openness should not mean that the agenda is set by those who join last.";
      messages.add(new Said(++seq[0], i == 3 ? Optional.of(true) : Optional.empty(), i == 5 ? Optional.empty() : Optional.of(COUNTRIES.get(i % 10)), i == 5 ? Role.CHAIR : Role.EXPERT,
          i == 7 ? Optional.empty() : Optional.of(new MarkedWords(i % 3 == 0 ? "ru" : "en", text,
              "<p>" + text.replace("**срок в десять дней**", "<strong>срок в десять дней</strong>") + "</p>\n")),
          AT.plusSeconds(60L * i), i == 2 ? Optional.of(401L) : Optional.empty(), i == 3,
          i == 7 ? Optional.of(new Hidden("not on the subject", AT.plusSeconds(900))) : Optional.empty()));
    }
    return List.of(new Discussion(new Subject("principle", "P5"), messages.subList(0, 6)), new Discussion(new Subject("provision", "1"),
        messages.subList(6, 12)));
  }
}
