package org.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The transaction of a group that is carried out {@link Together}, and that of what one of them asks before. */
@ApplicationScoped
class OneTransaction {
  /** All things are locked before anything is done, in the order of their names, as whoever else locks several of them does. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void carryOut(List<Wish<?, ?>> group) {
    Map<String, Object> opened = new HashMap<>();
    group.stream().sorted(Comparator.comparing(Wish::thing)).forEach(wish -> opened.computeIfAbsent(wish.thing(), thing -> wish.open()));
    group.forEach(wish -> wish.carryOut(opened.get(wish.thing())));
  }

  @Transactional
  <T> T ask(Supplier<T> questions) {
    return questions.get();
  }
}
