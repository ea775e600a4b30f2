"""One-line changes of C++ code that a test should notice: where a line can be changed, and to what. Text in, text out."""
import re

WORD_PAIRS = [("std::min", "std::max"), ("std::any_of", "std::all_of"), ("std::lower_bound", "std::upper_bound"), ("true", "false"),
              ("earliest", "latest"), ("firstYear", "lastYear"), ("front", "back")]
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
LARGEST_NUMBER = 9999


def blanked(text):
    """The text with comments, strings and characters as blanks of the same length, so that positions stay."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)
    return pattern.sub(lambda found: re.sub(r"[^\n]", "\x01" if found.group().startswith(('"', "'", "R")) else " ", found.group()), text)


def is_left_out(code):
    """Lines of the preprocessor, promises to the compiler, and rows of tables of words."""
    stripped = code.strip()
    if not stripped or stripped.startswith(("#", "static_assert", "using ", "template", "namespace ")):
        return True
    return code.count("\x01") * 2 > len(stripped)


def end_of_term(code, start, step):
    """How far the operand beside && or || reaches on its line, to the right (step 1) or the left (-1); None where it goes on elsewhere."""
    opening, closing = ("([", ")]") if step == 1 else (")]", "([")
    depth, at = 0, start
    while 0 <= at < len(code):
        letter = code[at]
        if letter in "{}":
            return None
        if letter in opening:
            depth += 1
        elif letter in closing:
            if depth == 0:
                return at if step == 1 else at + 1
            depth -= 1
        elif depth == 0:
            if letter in ";,?":
                return at if step == 1 else at + 1
            if code[at:at + 2] in ("&&", "||"):
                return at if step == 1 else at + 2
            if letter == ":" and code[at - 1] == " ":
                return at if step == 1 else at + 1
            if step == -1 and (code[:at + 1].endswith(" = ") or code[:at + 1].endswith("return ")):
                return at + 1
        at += step
    return None


def dropped_terms(code, line):
    for found in re.finditer(r" (&&|\|\|) ", code):
        end = end_of_term(code, found.end(), 1)
        if end is not None:
            gap = " " if code[end] in "?:&|" else ""
            yield line[:found.start()] + gap + line[end:]
        begin = end_of_term(code, found.start(), -1)
        if begin is not None and code[begin:found.start()].strip():
            gap = " " if begin > 0 and code[begin - 1] in "?:&|" else ""
            yield line[:begin] + gap + line[found.end():]


def guards(code, line):
    """`if (…) return …;`, `continue` and `break` never taken."""
    start = re.match(r"\s*(?:\} else )?if \(", code)
    if not start:
        return
    depth, at = 1, start.end()
    while at < len(code) and depth > 0:
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        at += 1
    condition = code[start.end():at - 1]
    declares = ";" in condition or re.search(r"\w[&*]? \w+ = ", condition)
    if depth == 0 and not declares and re.match(r" (return|continue|break)\b", code[at:]):
        yield line[:start.end()] + "false && (" + line[start.end():at - 1] + ")" + line[at - 1:]


def mutations(line, code):
    """Every changed line that one step makes of this one; `code` is it with strings and comments blanked."""
    if is_left_out(code):
        return []
    made = []

    def put(start, end, text):
        made.append(line[:start] + text + line[end:])

    for found in re.finditer(r"(?<= )(<=|>=|==|!=|<|>)(?= )", code):
        put(found.start(), found.end(), COMPARISONS[found.group()])
    for found in re.finditer(r"(?<![\w.'])(\d+)(?![\w.'])", code):
        number = int(found.group())
        is_part_of_other = re.search(r"\de[+-]$|(get|array|span)<[^>]*$", code[:found.start()])
        if number > LARGEST_NUMBER or is_part_of_other:
            continue
        put(found.start(), found.end(), str(number + 1))
        if number > 0:
            put(found.start(), found.end(), str(number - 1))
    for found in re.finditer(r" [+-] 1(?![\w.])", code):
        put(found.start(), found.end(), "")
    for found in re.finditer(r"(?<=[ (])!(?=[\w(])", code):
        put(found.start(), found.end(), "")
    for one, other in WORD_PAIRS:
        for here, there in ((one, other), (other, one)):
            for found in re.finditer(rf"(?<![\w:]){here}\b(?!::)", code):
                put(found.start(), found.end(), there)
    for found in re.finditer(r"(?<=\w)\.(first|last)\b(?!\()", code):
        put(found.start(1), found.end(), "last" if found.group(1) == "first" else "first")
    made.extend(dropped_terms(code, line))
    made.extend(guards(code, line))
    return [each for each in dict.fromkeys(made) if each != line]
