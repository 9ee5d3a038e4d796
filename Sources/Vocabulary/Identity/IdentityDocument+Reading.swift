extension IdentityDocument {
    /// The document whose number a list holds under this kind, or what is wrong with it.
    ///
    /// - Parameter day: births after it are taken for mistakes, as in `NationalID.read`.
    public static func read(
        _ kind: Kind, _ text: some StringProtocol, on day: Day? = nil
    ) -> IdentityReading<IdentityDocument> {
        let plain = IdentityText(text)
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: plain.scalars)
        let number = String(letters)
        if kind.numbered == nil || (kind == .permanentResident && kind.accepts(number) && number.count == 15)
        {
            guard !number.isEmpty else { return .unusable([.empty], known: nil) }
            guard let document = IdentityDocument(kind, number) else {
                return .unusable(plain.damage + [.format], known: nil)
            }
            return plain.damage.isEmpty ? .exact(document) : .normalised(document, plain.damage)
        }
        return NationalID.read(text, on: day).only(kind)
    }

    /// The same where the list does not say the kind: a citizen's number first, else the one
    /// other kind that no other could be taken for. A passport's number, for one, is known only where its kind is told.
    public static func read(_ text: some StringProtocol, on day: Day? = nil) -> IdentityReading<
        IdentityDocument
    > {
        let asNumber = NationalID.read(text, on: day).map { IdentityDocument($0) }
        guard case .unusable(let damage, nil) = asNumber, !damage.contains(.empty) else { return asNumber }
        let kinds: [Kind] = [.birthCertificate, .hongKongMacaoPermit, .permanentResident]
        let others = kinds.compactMap { kind in
            let reading = read(kind, text)
            return reading.number == nil ? nil : reading
        }
        return others.count == 1 ? others[0] : asNumber
    }
}

extension IdentityReading<NationalID> {
    /// As documents of this kind; numbers of another kind are none.
    fileprivate func only(_ kind: IdentityDocument.Kind) -> IdentityReading<IdentityDocument> {
        let ours = ([number].compactMap(\.self) + candidates).filter { $0.kind == kind.numbered }
        if ours.isEmpty, number != nil || !candidates.isEmpty {
            return .unusable(damage + [.otherKind], known: nil)
        }
        if case .candidate = self { return .candidate(ours.map { IdentityDocument($0) }, damage) }
        return map { IdentityDocument($0) }
    }
}
