package dev.armature.runtime.xml;

/** What XML 1.0 (fifth edition, productions 2, 4 and 4a) and Namespaces in XML allow. */
final class XmlCharacters {
    private XmlCharacters() {}

    /** Whether text may hold this code point. */
    static boolean isChar(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /** Whether this is a name without a colon. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && isNameStart(name.codePointAt(0))
                && name.codePoints().allMatch(XmlCharacters::isNamePart);
    }

    private static boolean isNamePart(int point) {
        return isNameStart(point)
                || point == '-'
                || point == '.'
                || (point >= '0' && point <= '9')
                || point == 0xB7
                || (point >= 0x300 && point <= 0x36F)
                || (point >= 0x203F && point <= 0x2040);
    }

    private static boolean isNameStart(int point) {
        return point == '_'
                || (point >= 'A' && point <= 'Z')
                || (point >= 'a' && point <= 'z')
                || (point >= 0xC0 && point <= 0x2FF && point != 0xD7 && point != 0xF7)
                || (point >= 0x370 && point <= 0x1FFF && point != 0x37E)
                || (point >= 0x200C && point <= 0x200D)
                || (point >= 0x2070 && point <= 0x218F)
                || (point >= 0x2C00 && point <= 0x2FEF)
                || (point >= 0x3001 && point <= 0xD7FF)
                || (point >= 0xF900 && point <= 0xFDCF)
                || (point >= 0xFDF0 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0xEFFFF);
    }
}
