# Strings: building, splitting, joining, comparing, formatting.
def run(rounds):
    words = []
    for i in range(rounds):
        words.append("item" + str(i % 1000) + ":" + f"{i:x}")
    text = ",".join(words)
    parts = text.split(",")
    long = 0
    seen = ""
    for part in parts:
        if part.startswith("item9") and part > seen:
            seen = part
        long += len(part.upper())
    built = ""
    for i in range(rounds // 4):
        built += "ab"
    return len(text), long, seen, len(built)


print(run(600_000))
