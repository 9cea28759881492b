/** What a run through a quiz amounts to. */
export interface Summary {
  answered: number;
  correct: number;
  /** Ids of the questions answered and not wholly right, in the order of the round. */
  missed: string[];
  /** The mean over all questions of the round, from 0 to 1; one not answered counts as 0. */
  score: number;
}

/** Sums up a round. Answers to questions outside of it are passed over. */
export function summary(questions: readonly { id: string }[], answers: { [id: string]: { score: number } }): Summary {
  const given = questions.flatMap(({ id }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return answer ? [{ id, score: answer.score }] : [];
  });
  const missed = given.filter(({ score }) => score < 1).map(({ id }) => id);
  return {
    answered: given.length,
    correct: given.length - missed.length,
    missed,
    score: questions.length === 0 ? 0 : given.reduce((sum, { score }) => sum + score, 0) / questions.length,
  };
}
