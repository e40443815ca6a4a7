# Dictionaries: counting with int and str keys, lookups that hit and that miss.
def run(rounds):
    counts = {}
    names = ["key%d" % i for i in range(500)]
    by_name = {}
    state = 7
    for _ in range(rounds):
        state = (state * 75 + 74) % 65537
        k = state % 1009
        if k in counts:
            counts[k] += 1
        else:
            counts[k] = 1
        name = names[state % 500]
        by_name[name] = by_name.get(name, 0) + k
    return len(counts), max(counts.values()), sum(by_name.values())


print(run(1_200_000))
