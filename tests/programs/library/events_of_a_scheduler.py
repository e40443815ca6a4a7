# The events of a scheduler are named tuples; they come back from its queue, compare and are changed as such.
import sched

now = [0]
log = []
s = sched.scheduler(lambda: now[0], lambda delay: now.__setitem__(0, now[0] + delay))
late = s.enter(5, 1, log.append, ('late',))
early = s.enterabs(2, 1, log.append, argument=('early',))
first = s.enter(5, 0, log.append, ('urgent',))
gone = s.enter(3, 1, log.append, ('gone',))
s.cancel(gone)
print([(e.time, e.priority, e.sequence, e.argument) for e in s.queue])
print(early < first < late, late == late._replace(action=log.append), late == late._replace(time=6), late._fields)
print(late._replace(action=None), early._asdict()['argument'], sched.Event._make(range(6)), type(late).__mro__[1] is tuple)
s.run()
print(log, now, s.empty())
try:
    s.cancel(gone)
except ValueError as e:
    print(type(e).__name__)
