import Matching
import Testing
import Vocabulary

/// How names agree, seen from outside: two people of one birth, whose names alone differ.
struct NameTests {
    @Test(arguments: [
        ("张伟", "张伟", Reason.nameRare), (" 张\u{200B}伟 ", "张伟", .nameRare), ("阿依古丽．买买提", "阿依古丽·买买提", .nameRare),
        ("張偉", "张伟", .nameVariant), ("刘昇", "刘升", .nameVariant), ("高峯", "高峰", .nameVariant),
        ("张伟2", "张伟", .nameNoted), ("张伟(已故)", "张伟", .nameNoted), ("张伟【低保】", "张伟", .nameNoted),
        ("王?", "王焜", .nameUntyped), ("王□", "王焜", .nameUntyped), ("王kun", "王焜", .nameUntyped),
        ("王（火昆）", "王焜", .nameUntyped), ("王\u{E123}", "王焜", .nameUntyped), ("王?", "王?", .nameUntyped),
        ("阿依古丽", "阿依古丽·买买提", .namePart),
        ("张小伟", "张晓伟", .nameOneCharacter), ("张伟", "张玮", .nameOneCharacter), ("章小伟", "张小伟", .nameOneCharacter),
        ("张小伟", "张伟", .nameOneCharacter), ("欧阳小娟", "欧阳娟", .nameOneCharacter),
        ("张伟", "张建国", .nameSurname), ("李伟", "张伟", .nameDiffers), ("张伟", "李敏", .nameDiffers),
        ("王", "王伟", .nameSurname), ("王喆", "王哲", .nameOneCharacter),
    ])
    func `names agree`(written: String, registered: String, reason: Reason) throws {
        // The same number, so that they are compared whatever their names.
        let number = try #require(NationalID("880103199003071015"))
        var (row, person) = (Entry(name: written), Entry(name: registered))
        row.number = NumberKey(number)
        person.number = NumberKey(number)
        var (persons, list) = (Roll(), Roll())
        persons.add(person)
        list.add(row)
        let reasons = try #require(Matcher(persons).match(list)[0].candidates.first?.reasons)
        #expect(reasons.contains(reason), "\(Array(reasons))")
    }
}
