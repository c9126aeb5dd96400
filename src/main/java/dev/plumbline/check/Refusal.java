package dev.plumbline.check;

/** A check cannot be made; the judgement says why, and holds nothing that may not be shown. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Judgement judgement;

  Refusal(Judgement judgement) {
    super(judgement.error().orElse("refused"));
    this.judgement = judgement;
  }

  Judgement judgement() {
    return judgement;
  }
}
