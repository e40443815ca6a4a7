# Text character by character: counting, classifying, turning round.
def run(rounds):
    text = "The quick brown fox jumps over the lazy dog, 1234 times; then it rests. " * 20
    vowels = digits = 0
    for _ in range(rounds):
        for c in text:
            if c in "aeiou":
                vowels += 1
            elif c.isdigit():
                digits += 1
    return vowels, digits, text[::-1][:12], text.count("fox"), text.find("rests")


print(run(1500))
