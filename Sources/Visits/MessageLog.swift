package import Sealing
package import Storage
package import Vocabulary

/// The messages that changed something (报文日志), each with its answer: the same message again is answered the same way.
///
/// An answer names a person; it lies sealed.
package struct MessageLog {
    private let connection: Connection
    private let vault: Vault

    package init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    package struct Message: Hashable, Sendable {
        package let facility: String
        package let number: String
        package let transaction: String
        /// Of what was asked.
        package let digest: [UInt8]
        package let reply: [UInt8]
        package let visit: ID<Visit>?
        /// The receipt that it filed.
        package let receipt: ID<Settled>?
        package let recorded: Instant

        package init(
            facility: String, number: String, transaction: String, digest: [UInt8], reply: [UInt8],
            visit: ID<Visit>?, receipt: ID<Settled>?, recorded: Instant
        ) {
            self.facility = facility
            self.number = number
            self.transaction = transaction
            self.digest = digest
            self.reply = reply
            self.visit = visit
            self.receipt = receipt
            self.recorded = recorded
        }
    }

    package func file(_ message: Message) throws {
        let place = MessageLog.place(message.facility, message.number)
        let reply = vault.seal(bytes: message.reply, at: place)
        try connection.run(
            """
            INSERT INTO hospital_message(
                facility, number, transaction_number, digest, reply, visit, receipt, recorded)
            VALUES (\(message.facility), \(message.number), \(message.transaction), \(message.digest), \(reply), \
            \(message.visit), \(message.receipt), \(message.recorded))
            """)
    }

    package func find(facility: String, number: String) throws -> Message? {
        guard
            let row = try connection.first(
                "SELECT * FROM hospital_message WHERE facility = \(facility) AND number = \(number)")
        else { return nil }
        let reply: [UInt8] = try vault.open(bytes: row["reply"], at: MessageLog.place(facility, number))
        return Message(
            facility: facility, number: number, transaction: try row["transaction_number"],
            digest: try row["digest"], reply: reply, visit: try row["visit"], receipt: try row["receipt"],
            recorded: try row["recorded"])
    }

    // MARK: - Called off

    /// A message that was called off before it came (2601): when it comes, it is refused.
    package func callOff(facility: String, number: String, transaction: String, at moment: Instant) throws {
        guard try !isCalledOff(facility: facility, number: number) else { return }
        try connection.run(
            """
            INSERT INTO hospital_message_off(facility, number, transaction_number, recorded)
            VALUES (\(facility), \(number), \(transaction), \(moment))
            """)
    }

    package func isCalledOff(facility: String, number: String) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM hospital_message_off WHERE facility = \(facility) AND number = \(number)") != nil
    }

    private static func place(_ facility: String, _ number: String) -> Vault.Place {
        Vault.Place(table: "hospital_message", row: "\(facility) \(number)")
    }
}
