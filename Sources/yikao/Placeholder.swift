@main struct Yikao { static func main() {} }
