# A capital sigma at the end of a word becomes the final one, in whatever changes the case.
for text in ("ΑΣ", "ΑΣ ΒΣ", "Σ", "ΑΣΑ", "Α.Σ", "αΣ'", "A\u0345Σ", "ΣΑΣ"):
    print(ascii(text.lower()), ascii(text.title()), ascii(text.capitalize()), ascii(text.swapcase()), ascii(text.casefold()))
