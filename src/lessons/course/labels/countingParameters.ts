import type { Lesson } from "../../contract.ts";
import { md } from "../md.ts";
import { labelled, lectureData } from "../sessions.ts";

const session = labelled();

/** Classes whose axes are those of the plane: what naive Bayes takes for granted. */
const upright = labelled({
  ...lectureData,
  means: [
    [1, 0],
    [-1, 0],
  ],
  weights: [0.6, 0.4],
  covariances: [
    [
      [1, 0],
      [0, 2],
    ],
    [
      [2, 0],
      [0, 1],
    ],
  ],
});

export const lesson: Lesson = {
  id: "counting-parameters",
  title: "Naive Bayes and logistic regression",
  about:
    "Three classifiers for the same labelled points, how many parameters each has, and what the number buys.",
  scenes: [
    {
      id: "full",
      title: "A Gaussian for each class",
      text: md`
        A generative classifier: a model of $p(x, y)$, here a weight, and for each of two classes a mean of
        $d$ numbers and a covariance of $d \times d$. Written out that is $2 d^2 + 2 d + 1$ numbers, 13 in the
        plane. But a covariance is symmetric.
      `,
      session,
      view: { boundaries: ["generative"] },
      walk: 2,
      question: {
        kind: "choose",
        ask: "How many of the 13 numbers can be chosen freely?",
        options: ["13", "11", "9"],
        answer: 1,
      },
      then: md`
        11: in each of the two covariances the entries off the diagonal are one number written twice.
        The boundary is bent, and 21 of the {{points}} points are on its wrong side.
      `,
    },
    {
      id: "naive",
      title: "Naive Bayes",
      text: md`
        Suppose that, given the class, the coordinates are independent:
        $$p(x \mid y) = \prod_j \mathcal N(x_j \mid \mu_{yj}, \sigma_{yj}^2).$$
        Each covariance is then diagonal, and 9 numbers are left. But these two classes lie tilted in the
        plane.
      `,
      session,
      view: { boundaries: ["generative", "naive-bayes"] },
      walk: 2,
      question: {
        kind: "choose",
        ask: "The full model gets 21 of {{points}} points wrong. And naive Bayes?",
        options: ["Fewer", "About 10 more", "More than twice as many"],
        answer: 1,
      },
      then: md`
        It gets 31 wrong. It can’t see the tilt: its ellipses are upright, and its boundary is off
        where the tilt matters.
      `,
    },
    {
      id: "logistic",
      title: "Logistic regression",
      text: md`
        A discriminative classifier models only what is asked, the class given the point:
        $$p(y = 1 \mid x) = \sigma(w^\top x + b).$$
        Two numbers in $w$ and one in $b$: 3 in the plane. It says nothing of where points lie.
      `,
      session,
      view: { boundaries: ["generative", "naive-bayes", "logistic"] },
      walk: 2,
      question: {
        kind: "choose",
        ask: "How many points does it get wrong?",
        options: ["22", "50", "100"],
        answer: 0,
      },
      then: md`
        22, with a straight line; the Classifiers tab has all three side by side. For the boundary alone these 3 numbers do nearly what 11 did. But there is
        no $p(x)$ in it: it can’t draw new points, and where labels are hidden it has nothing to learn from.
      `,
    },
    {
      id: "hundred",
      title: "In a hundred dimensions",
      text: md`
        For two classes in $d$ dimensions the full model has $2d^2 + 2d + 1$ entries, naive Bayes
        $4d + 1$ and logistic regression $d + 1$. In the plane that was 13, 9 and 3. Now let each point have
        100 coordinates.
      `,
      session,
      view: { tab: "classifiers" },
      walk: 2,
      question: {
        kind: "choose",
        ask: "How many numbers does each write down?",
        options: ["201, 400 and 101", "2001, 401 and 101", "20201, 401 and 101"],
        answer: 2,
      },
      then: md`
        20201 for the full model, against {{points}} points. A class with 100 points or fewer does not even
        give it a covariance that can be inverted. That is why one assumes: independence, a shared or a diagonal
        covariance.
      `,
    },
    {
      id: "upright",
      title: "Where the assumption holds",
      text: md`
        Other classes: both lie along the axes of the plane, so that within a class the coordinates really are
        independent. They overlap more than before, and any classifier will err more.
      `,
      session: upright,
      view: { boundaries: ["generative", "naive-bayes"] },
      walk: 2,
      question: {
        kind: "choose",
        ask: "The full model gets 153 of {{points}} points wrong. And naive Bayes?",
        options: ["Nearly the same number", "About twice as many", "About half as many"],
        answer: 0,
      },
      then: md`
        155: the boundaries all but coincide. An assumption that holds costs nothing and saves numbers. One
        that does not hold is paid for, however many points there are.
      `,
    },
  ],
};
