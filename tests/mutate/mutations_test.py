#!/usr/bin/python3
"""What a line of code can be changed to: every kind of change once, and nothing of comments, texts, includes and promises to the compiler."""
import unittest

from mutations import blanked, mutations


def changed(line):
    return set(mutations(line, blanked(line)))


class Mutations(unittest.TestCase):
    def test_comparisons_edges_and_words_are_changed_each_by_itself(self):
        self.assertEqual(changed("return year <= last + 1;"), {"return year < last + 1;", "return year <= last;", "return year <= last + 2;",
                                                               "return year <= last + 0;"})
        self.assertEqual(changed("x = std::min(a, b);"), {"x = std::max(a, b);"})
        self.assertIn("at = view.firstYear;", changed("at = view.lastYear;"))
        self.assertEqual(changed("return !isKnown;"), {"return isKnown;"})
        self.assertEqual(changed("span.first = low;"), {"span.last = low;"})

    def test_a_term_is_dropped_with_its_sign_on_either_side(self):
        self.assertEqual(changed("return a && b(c, d) || e;"),
                         {"return a || e;", "return b(c, d) || e;", "return a && b(c, d);", "return a && e;"})
        self.assertEqual(changed("return a || b;"), {"return a;", "return b;"})
        self.assertIn("const bool both = one ? 3 : 4;", changed("const bool both = one && two ? 3 : 4;"))

    def test_a_guard_is_never_taken_unless_it_declares_something(self):
        self.assertIn("    if (false && (a.empty())) return;", changed("    if (a.empty()) return;"))
        self.assertFalse(any("false &&" in each for each in changed("if (const auto x = f(); !x) return;")))

    def test_comments_texts_templates_and_the_preprocessor_stay(self):
        for line in ('#include "a1.h"', "// a < b && c + 1", "static_assert(a == 1);", '{"layer", "1 < 2"},', "std::array<int, 3> x{};",
                     "constexpr double angle = 8.83923e-05;", "auto x = std::get<0>(y);", 'text += " && 1";'):
            with self.subTest(line):
                self.assertEqual(changed(line), set())
        mixed = 'a = "/*"; b = 1; // c = 2'
        self.assertEqual(changed(mixed), {'a = "/*"; b = 2; // c = 2', 'a = "/*"; b = 0; // c = 2'})

    def test_positions_stay_where_comments_are_blanked(self):
        text = "int a; /* one\ntwo */ int b; // three\nchar c = '\"';\n"
        self.assertEqual(len(blanked(text)), len(text))
        self.assertEqual(blanked(text).count("\n"), text.count("\n"))


if __name__ == "__main__":
    unittest.main()
