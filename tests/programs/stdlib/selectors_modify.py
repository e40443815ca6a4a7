# A selector that watches something else of a file keeps its place; what cannot be watched any more is not.
import os
import selectors

for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    pairs = [os.pipe() for _ in range(3)]
    with kind() as s:
        for n, (r, w) in enumerate(pairs):
            s.register(w, selectors.EVENT_READ, n)
        print(kind.__name__, s.select(0))
        for n in (1, 0, 2):
            key = s.modify(pairs[n][1], selectors.EVENT_WRITE, 'now %d' % n)
            assert s.get_key(pairs[n][1]) is key and s.modify(pairs[n][1], selectors.EVENT_WRITE, 'now %d' % n) == key
        found = [key.data for key, events in s.select(0) if events == selectors.EVENT_WRITE]
        print(found if kind is selectors.PollSelector else sorted(found), len(s.get_map()))
        os.close(pairs[0][1])
        if kind is selectors.EpollSelector:
            try:
                s.modify(pairs[0][1], selectors.EVENT_READ)
            except OSError as e:
                print(e, len(s.get_map()), pairs[0][1] in s.get_map())
        print(kind is selectors.DefaultSelector, hasattr(s, 'fileno'))
    for r, w in pairs:
        os.close(r)
        if w != pairs[0][1]:
            os.close(w)
