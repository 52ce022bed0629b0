package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** The principles of the framework on which a consultation is held. */
@Stateless
public class Principles {
  private static final int MOST = 200;

  private PrincipleRepository principles;
  private Consultations consultations;
  private Access access;
  private Proceedings proceedings;

  public Principles() {}

  @Inject
  Principles(PrincipleRepository principles, Consultations consultations, Access access, Proceedings proceedings) {
    this.principles = principles;
    this.consultations = consultations;
    this.access = access;
    this.proceedings = proceedings;
  }

  /** What a principle is added with. @param dimensions codes of the consultation's dimensions; may be left out */
  @Schema(name = "PrincipleDraft", requiredProperties = {"code", "title"})
  public record Draft(String code, LocalizedText title, LocalizedText text, List<String> dimensions) {}

  /** @throws Invalid if a field is missing or ill-formed @throws Taken if the code is in use */
  public PrincipleView add(Caller caller, ConsultationId consultationId, Draft draft) {
    access.require(caller, consultationId, Action.ADD_PRINCIPLE);
    consultations.lock(consultationId); // two that are added at once get two places
    ConsultationView consultation = consultations.find(consultationId);
    Codes.require("code", draft.code());
    List<String> dimensions = draft.dimensions() == null ? List.of() : draft.dimensions().stream().distinct().toList();
    Set<String> known = consultation.dimensions().stream().map(Dimension::code).collect(Collectors.toSet());
    if (!known.containsAll(dimensions)) {
      throw new Invalid("dimensions", "unknown");
    }
    LocalizedText title = Texts.require("title", draft.title(), consultation.firstLanguage(), 300);
    LocalizedText text = Texts.optional("text", draft.text(), consultation.firstLanguage(), 20_000);
    List<Principle> present = principles.of(consultationId.value());
    if (present.stream().anyMatch(principle -> principle.view().code().equals(draft.code()))) {
      throw new Taken("principle", draft.code());
    }
    if (present.size() >= MOST) {
      throw new Invalid("code", "too-many");
    }
    Principle principle = new Principle(Ids.next(), consultationId.value(), draft.code(), title, text, dimensions, present.size() + 1);
    principles.add(principle);
    proceedings.record(new PrincipleAdded(consultationId, principle.view(), caller.person()));
    return principle.view();
  }

  /** All, in their order. */
  public List<PrincipleView> list(ConsultationId consultation) {
    return principles.of(consultation.value()).stream().map(Principle::view).toList();
  }

  /** Some of them, in their order. @param after code of the last one seen @throws Invalid if that is none */
  public List<PrincipleView> list(ConsultationId consultation, Optional<String> after, int limit) {
    int seen = after.map(code -> principles.place(consultation.value(), code).orElseThrow(() -> new Invalid("after", "malformed"))).orElse(-1);
    return principles.after(consultation.value(), seen, limit).stream().map(Principle::view).toList();
  }

  /** By id or code. @throws Unknown if there is none */
  public PrincipleView find(ConsultationId consultation, String idOrCode) {
    return list(consultation).stream().filter(principle -> principle.id().equals(idOrCode) || principle.code().equals(idOrCode)).findFirst()
        .orElseThrow(() -> new Unknown("principle"));
  }
}
