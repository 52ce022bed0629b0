package org.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;

/** The transaction of a group that is carried out {@link Together}, and that of what one of them asks before. */
@ApplicationScoped
class OneTransaction {
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void carryOut(List<Wish<?, ?, ?>> group) {
    Object opened = group.get(0).open(group);
    group.forEach(wish -> wish.carryOut(opened));
  }

  @Transactional
  <T> T ask(Supplier<T> questions) {
    return questions.get();
  }
}
