package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Principles;
import org.parley.provision.Provisions;
import org.parley.publication.PublishedRecord.Discussion;
import org.parley.publication.PublishedRecord.Entries;
import org.parley.publication.PublishedRecord.Hidden;
import org.parley.publication.PublishedRecord.MarkedWords;
import org.parley.publication.PublishedRecord.Said;
import org.parley.publication.PublishedRecord.Subject;
import org.parley.shared.ConsultationId;
import org.parley.thread.MessageKind;
import org.parley.thread.MessageView;
import org.parley.thread.Talk;
import org.parley.thread.ThreadView;
import org.parley.thread.Threads;

/** Gathers what was said, by subject: principles first, then provisions, in their order. Authors are named by their delegation alone. */
@ApplicationScoped
class GatheredTalk {
  private Threads threads;
  private Talk talk;
  private Principles principles;
  private Provisions provisions;

  GatheredTalk() {}

  @Inject
  GatheredTalk(Threads threads, Talk talk, Principles principles, Provisions provisions) {
    this.threads = threads;
    this.talk = talk;
    this.principles = principles;
    this.provisions = provisions;
  }

  /** @param entries of the journal that the round covers */
  List<Discussion> gather(ConsultationId consultation, Entries entries) {
    Map<String, ThreadView> bySubject = threads.list(consultation).stream()
        .collect(Collectors.toMap(thread -> thread.subject().type() + " " + thread.subject().id(), Function.identity()));
    Map<Subject, Optional<ThreadView>> inOrder = new LinkedHashMap<>();
    principles.list(consultation).forEach(principle -> inOrder.put(new Subject("principle", principle.code()),
        Optional.ofNullable(bySubject.get("principle " + principle.id()))));
    provisions.list(consultation).forEach(provision -> inOrder.put(new Subject("provision", provision.number()),
        Optional.ofNullable(bySubject.get("provision " + provision.id()))));
    return inOrder.entrySet().stream()
        .flatMap(entry -> entry.getValue().map(thread -> new Discussion(entry.getKey(), messages(thread, entries))).stream())
        .filter(discussion -> !discussion.messages().isEmpty()).toList();
  }

  private List<Said> messages(ThreadView thread, Entries entries) {
    List<MessageView> messages = talk.between(thread.id(), entries.first(), entries.last());
    Map<String, Long> numbers = new HashMap<>();
    messages.forEach(message -> message.seq().ifPresent(number -> numbers.put(message.id(), number)));
    return messages.stream().map(message -> said(message, numbers)).toList();
  }

  private static Said said(MessageView message, Map<String, Long> numbers) {
    Optional<MarkedWords> words = message.text().flatMap(text -> message.html().map(html -> new MarkedWords(message.lang(), text, html)));
    return new Said(numbers.get(message.id()), Optional.of(true).filter(any -> message.kind() == MessageKind.POINT_OF_ORDER), message.author().delegation().map(DelegationView.Named::code), message.author().role(),
        words, message.at(), message.replyTo().map(numbers::get), message.revision() > 1,
        message.hidden().map(hidden -> new Hidden(hidden.reason(), hidden.at())));
  }
}
