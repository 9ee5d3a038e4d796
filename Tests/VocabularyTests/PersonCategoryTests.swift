import Testing
import Vocabulary

struct PersonCategoryTests {
    @Test(arguments: [
        ("特困", PersonCategory.destitute), ("低保", .minimumLiving), ("返贫致贫人口", .returnedToPoverty),
        ("低保边缘", .marginal), ("低保边缘家庭成员", .marginal), ("监测对象", .monitored), ("因病致贫", .impoverishedByIllness),
        ("marginal", .marginal),
    ])
    func `a category is read by its key and by the words of other departments' lists`(
        word: String, category: PersonCategory
    ) {
        #expect(PersonCategory(word: word) == category)
    }

    @Test func `an unknown word is no category`() {
        for word in ["", "低", "贫困", "Marginal", "普通"] { #expect(PersonCategory(word: word) == nil) }
    }

    @Test func `every category is read back from its key and its Chinese word`() {
        for category in PersonCategory.allCases {
            #expect(PersonCategory(word: category.rawValue) == category)
            #expect(PersonCategory(word: category.words.zh) == category)
        }
    }

    @Test func `a person is in several categories at once`() {
        let set = CategorySet([.monitored, .minimumLiving])
        #expect(set.categories == [.minimumLiving, .monitored])
        #expect(set.contains(CategorySet(.monitored)))
        #expect(!set.contains(CategorySet(.destitute)))
        #expect(CategorySet([PersonCategory]()).categories.isEmpty)
        #expect(CategorySet(PersonCategory.allCases).categories == PersonCategory.allCases)
        #expect(CategorySet([.monitored, .monitored]) == CategorySet(.monitored))
    }
}
