package org.parley.consultation;

import java.util.List;
import org.parley.identity.Member;

/** A module that asks something of people. Each implementation is an injectable bean; all are asked when somebody looks what there is to do. */
public interface Duties {
  /** What is asked of that member now, the most urgent first. */
  List<Duty> of(Member member);
}
