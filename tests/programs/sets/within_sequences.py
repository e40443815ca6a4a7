# about: sets within sequences that are compared
def told(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
told(lambda: max([(set(), 1), ({1}, 2)])); told(lambda: ({1},) > (set(),)); told(lambda: [set()] < [{1}]); told(lambda: max([{1}, {2}, {1, 2}])); told(lambda: sorted([{1, 2}, {1}])); told(lambda: ({1}, 2) >= ({1}, 1)); told(lambda: (frozenset([1]),) <= ({1, 2},))
told(lambda: ({1: 2}.keys(),) < ({1, 3},)); told(lambda: [{1}] > [{2}])
told(lambda: [1] < {1}); told(lambda: {1} < [1]); told(lambda: ({1},) < (5,)); told(lambda: sorted([({2}, 1), ({1}, 0)])); told(lambda: {1} < {1, 2})
