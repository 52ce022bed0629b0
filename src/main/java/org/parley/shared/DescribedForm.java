package org.parley.shared;

/** How a part of the description of the interface that no resource is behind names the record that is answered there. */
public final class DescribedForm {
  /** The extension of an operation that holds the class's name; it does not leave the build. */
  public static final String EXTENSION = "x-form";

  private DescribedForm() {}
}
