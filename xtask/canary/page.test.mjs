// Fails exactly when PREEMPT_CANARY is set: proves that the page's test runner reports a failure.
import test from "node:test";
import assert from "node:assert";

test("canary", () => {
  assert.equal(process.env.PREEMPT_CANARY, undefined, "the canary was asked to fail");
});
